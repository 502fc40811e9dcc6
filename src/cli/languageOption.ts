import { Option } from "commander";

/** `--lang`: the language of what is printed. */
export function languageOption(): Option {
  return new Option("--lang <language>", "language of the text").choices(["sv", "en"]).default("en");
}
