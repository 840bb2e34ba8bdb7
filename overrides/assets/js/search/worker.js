// Search beside the page, where it keeps no typing waiting: answers questions in the order in which they come.
import { answered } from "./answering.js";

self.addEventListener("message", async ({ data: { number, address, state } }) => {
  try {
    self.postMessage({ number, answer: await answered(address, state) });
  } catch (error) {
    self.postMessage({ number, error: String(error) });
  }
});
