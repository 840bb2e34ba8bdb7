// Times the site's own Answerer in a worker, where the site runs it: how long the data takes to load, and each query.
import { Answerer } from "/assets/js/search/answer.js";

const STATE = { chosen: {}, order: "relevans", way: "", roles: [], parties: [], count: 20 };

const timed = (act) => {
  const start = performance.now();
  const value = act();
  return [performance.now() - start, value];
};

self.addEventListener("message", async ({ data: { address, lists } }) => {
  const text = await (await fetch(address)).text();
  const [parsing, data] = timed(() => JSON.parse(text));
  const [unpacking, answerer] = timed(() => new Answerer(data));
  const times = lists.map((list) => list.map((q) => timed(() => answerer.answer({ ...STATE, q }))[0]));
  self.postMessage({ parsing, unpacking, times });
});
