/** Public sources of the figures that the generator is calibrated to. */
export const sources = {
  karlstad:
    "https://www.tellerreport.com/go/strained-situation-within-the-home-care-service-in-karlstad-municipality.HybMlWTF6t.html",
  malmo: "https://malmo.se/Fakta-och-statistik/Vard-och-omsorg.html",
  fullTimeMeasure: "https://ka.se/2023/07/05/underskoterskan-tuula-nojd-med-nytt-schema-som-ger-11-timmars-dygnsvila/",
  hourlyEmployed:
    "https://www.socialstyrelsen.se/statistik-och-data/socialstyrelsens-analyser/planerade-och-pagaende-analyser/analys-av-aldreomsorgens-timanstallningar/",
  fullTimeShare: "https://ka.se/2021/05/03/sa-manga-jobbar-heltid-i-kommunerna/",
  standardTimes:
    "https://www.kristianstad.se/da/kommun-och-politik/kommunens-organisation/forvaltningar/omsorg/omsorgens-handbocker/handbocker/myndighetshandbok/bistandsprocessen/schablontider/?menu=open&section=44",
  clientTime: "https://healthpolicy.se/tidmatning-och-produktivitet-i-hemtjansten/",
  doubleStaffing: "http://etd.dtu.dk/thesis/200709/",
  contacts: "https://www.senioren.se/?p=268665",
} as const;
