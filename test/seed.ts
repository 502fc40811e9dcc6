import fc from "fast-check";

// the same cases in every ordinary run, so that a change fails for what it changes; the long run draws new ones each time
if (process.env["KONTINUITET_LONG"] === undefined) fc.configureGlobal({ seed: 20_261_123 });
