/**
 * An hhcrsp instance in whole numbers. A *service* is a patient's visit by one carer: service `2 * p` is patient p's first, `2 * p + 1` the second or
 * unused. Places: 0 is the central office, patient p is at p + 1.
 */
export interface HhcrspProblem {
  patients: string[];
  carers: string[];
  /** Id of the service asked for, by service; empty where unused. */
  serviceIds: string[];
  /** Units of time in a minute; everything below is in such units. */
  scale: number;
  /** 1 or 2, by patient. */
  carersNeeded: Int32Array;
  windowStart: Int32Array;
  windowEnd: Int32Array;
  /** Least and largest gap from the start of the first service to that of the second, by patient; 0 and 0: together. */
  leastGap: Int32Array;
  largestGap: Int32Array;
  /** By service. */
  duration: Int32Array;
  /** Carers who hold service s: `able[ableStart[s] .. ableStart[s + 1] - 1]`. */
  ableStart: Int32Array;
  able: Int32Array;
  /** At `from * (patients + 1) + to`. */
  travel: Int32Array;
}
