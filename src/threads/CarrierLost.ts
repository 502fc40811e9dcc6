/** A worker has failed: it exited, raised an error, or no longer answers. */
export class CarrierLost extends Error {
  override readonly name = "CarrierLost";
}
