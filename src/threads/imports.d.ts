// `imports` in package.json gives each environment its own file

declare module "#spawn" {
  export function spawn(): import("./WorkerLike").WorkerLike;
  export function unitWorkerUrl(): string;
}

declare module "#port" {
  export const port: {
    send(answer: import("./messages").Answer): void;
    listen(hear: (order: import("./messages").Order) => void): void;
  };
}
