/** Languages of the explanations. */
export type Language = "sv" | "en";
