import * as z from "zod";

const id = z.string().min(1).max(200);
const weight = z.int().min(1).max(1_000_000_000);
const count = z.int().min(0).max(10_000_000);

/** Weights of what must be done, so chosen that no legal set of shifts of one worker does more than `scale` of it, or little more. */
const coverProof = z.strictObject({
  scale: z.int().min(1).max(1_000_000_000),
  visits: z
    .array(
      z.strictObject({
        visit: id,
        seats: z
          .array(z.int().min(0).max(1000))
          .min(1)
          .optional()
          .describe("Seats that the weight is for; absent = all."),
        worker: id.optional().describe("The pinned worker that the weight is for; absent = anybody."),
        weight: weight.describe("Of each different worker who takes one of these seats."),
      }),
    )
    .max(100_000),
  days: z
    .array(
      z.strictObject({ date: z.iso.date(), weight: weight.describe("Of each shift that makes visits on this day.") }),
    )
    .max(28),
});

const recipient = z.strictObject({
  recipient: id,
  carers: count.describe("The recipient meets at least so many carers, those already met or pinned included."),
  met: count.describe("Carers met in the history, or pinned to a visit."),
  proof: coverProof.nullable().describe("Null where `carers` is `met`."),
});

const routeProof = z.strictObject({
  ways: z
    .enum(["time", "routes"])
    .describe("What limits a shift: the time that visits and the shortest ways to them take, or real routes too."),
  scale: z.int().min(1).max(1_000_000_000),
  parts: count.describe("At least so many of the parts named here stay without a carer."),
  prices: z
    .array(z.strictObject({ visit: id, price: weight.describe("Of each part of the visit, at most `scale`.") }))
    .min(1)
    .max(1_000_000),
});

/** `kontinuitet/certificate@1`. */
export const certificateSchema = z
  .strictObject({
    format: z.literal("kontinuitet/certificate@1"),
    instance: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe("SHA-256 of the canonical instance."),
    carers: count.describe("Sum over the recipients."),
    unplaced: count.describe("Parts of visits that every roster leaves without a carer: the sum over `routes`."),
    recipients: z.array(recipient).max(100_000),
    routes: z.array(routeProof).max(1000).describe("No visit is in two of them."),
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe("SHA-256 of the canonical certificate without this field."),
  })
  .meta({ title: "kontinuitet/certificate@1", description: "Lower bounds of an instance, with what proves them." });

export type Certificate = z.infer<typeof certificateSchema>;
export type RecipientClaim = Certificate["recipients"][number];
export type CoverProof = z.infer<typeof coverProof>;
export type RouteProof = z.infer<typeof routeProof>;
