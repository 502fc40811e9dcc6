/** `en`: commas and decimal points; `sv`: semicolons, decimal commas, Swedish headings and words, as Excel in Sweden reads them. */
export type SheetStyle = "en" | "sv";
