import type { Language } from "./Language";
import { en, type Messages } from "./messages/en";
import { sv } from "./messages/sv";

/** The catalogue of a language. */
export function messagesIn(language: Language): Messages {
  return { en, sv }[language];
}
