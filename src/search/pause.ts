/** Lets timers, signals and input be handled before going on. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    // setTimeout(0) costs at least a millisecond in Node and four in browsers, a message nothing
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}
