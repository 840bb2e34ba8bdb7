// How many records a selection leaves, in all and on every option; options that lead to nothing are hidden.
import { ask } from "./search-client.js";

let asked = 0;

const counted = (say, n, what) => say(n === 1 ? `n-${what}-one` : `n-${what}-many`, { n });

/** Show what a choice leaves, once the search has answered. */
export async function showCounts(panel, choice, say) {
  const mine = (asked += 1);
  const answer = await ask({ ...choice, count: 0 }).catch(() => undefined);
  if (mine !== asked) return;
  panel.querySelector("[data-fits]").textContent = answer ? fits(answer, say) : say("search-failed");
  if (answer) showOptions(panel, answer.counts, say);
}

function fits({ total, methods }, say) {
  const kinds = [
    [methods, "method"],
    [total - methods, "project"],
  ].filter(([n]) => n);
  if (!kinds.length) return say("fits-none");
  return say("fits", { what: kinds.map(([n, what]) => counted(say, n, what)).join(say("and")) });
}

function showOptions(panel, counts, say) {
  for (const box of panel.querySelectorAll(".filters input")) {
    const n = counts[box.name]?.[box.value] ?? 0;
    const label = box.closest("label");
    label.querySelector("[data-count]").textContent = n;
    label.hidden = n === 0 && !box.checked;
  }
  for (const facet of panel.querySelectorAll(".facet")) {
    const own = [...facet.querySelectorAll("input")];
    const chosen = own.filter((box) => box.checked).length;
    facet.hidden = own.every((box) => box.closest("label").hidden);
    facet.querySelector("[data-chosen]").textContent = chosen ? counted(say, chosen, "chosen") : "";
  }
}
