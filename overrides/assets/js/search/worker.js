// Search beside the page: loads the data once, then answers questions in the order in which they come.
import { Answerer } from "./answer.js";

let answerer;

self.addEventListener("message", async ({ data: { number, address, state } }) => {
  try {
    answerer ??= fetch(address).then(async (response) => {
      if (!response.ok) throw new Error(`${response.status}`);
      return new Answerer(await response.json());
    });
    self.postMessage({ number, answer: (await answerer).answer(state) });
  } catch (error) {
    answerer = undefined; // the next question tries again
    self.postMessage({ number, error: String(error) });
  }
});
