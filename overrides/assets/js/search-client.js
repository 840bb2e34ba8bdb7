// Questions to the search worker, from the header's field and from the page on which everything is found.
const pending = new Map();
let worker;
let last = 0;

/** Where the data for this page's language lies: beside the page that the search form leads to. */
const address = () => new URL("sok.json", document.querySelector("form[data-search]").action).href;

function start() {
  worker = new Worker(new URL("search/worker.js", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data: { number, answer, error } }) => settle(number, answer, error));
  worker.addEventListener("error", () => {
    for (const number of [...pending.keys()]) settle(number, undefined, "worker");
    worker = undefined;
  });
}

/** The answer without a worker: a frame in a sandbox may have none. */
async function answerHere(state) {
  const { answered } = await import("./search/answering.js");
  return answered(address(), state);
}

function settle(number, answer, error) {
  const question = pending.get(number);
  pending.delete(number);
  if (error) question?.reject(new Error(error));
  else question?.resolve(answer);
}

/** The answer to a state of the search; see `Answerer.answer` in search/answer.js. Fails when the data cannot be had. */
export function ask(state) {
  try {
    if (!worker) start();
  } catch {
    return answerHere(state);
  }
  const number = (last += 1);
  return new Promise((resolve, reject) => {
    pending.set(number, { resolve, reject });
    worker.postMessage({ number, address: address(), state });
  });
}
