// How many questions Material's page has sent to its search worker, and how many answers have come back.
{
  const READY = 1;
  const QUERY = 2;
  const RESULT = 3;
  const bench = { ready: false, asked: 0, answered: 0 };
  const Own = globalThis.Worker;
  globalThis.bench = bench;
  globalThis.Worker = class extends Own {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data: { type } }) => {
        if (type === READY) bench.ready = true;
        if (type === RESULT) bench.answered += 1;
      });
    }

    postMessage(message, ...rest) {
      if (message.type === QUERY) bench.asked += 1;
      super.postMessage(message, ...rest);
    }
  };
}
