// Source marks work without this: they are links whose box opens on hover and focus. Here the box can be closed
// with Escape, kept inside the window, and opened by a first tap where there is no hover. It listens to the whole page,
// so that marks which other scripts add later work too.
const CLOSED = "source-mark--closed";

const markAt = (event) => event.target.closest?.(".source-mark");

const inside = (mark) => {
  const box = mark.querySelector(".source-mark__box");
  if (!box) return;
  box.style.setProperty("margin-left", "0px");
  const { left, right } = box.getBoundingClientRect();
  const edge = document.documentElement.clientWidth - 8;
  const shift = left < 8 ? 8 - left : right > edge ? edge - right : 0;
  box.style.setProperty("margin-left", `${shift}px`);
};

const open = (event) => {
  const mark = markAt(event);
  if (!mark || mark.contains(event.relatedTarget)) return;
  mark.classList.remove(CLOSED);
  inside(mark);
};
document.addEventListener("mouseover", open);
document.addEventListener("focusin", open);

let touched = null;
document.addEventListener("pointerdown", (event) => {
  const mark = markAt(event);
  touched = event.pointerType === "touch" && mark && !mark.matches(":focus-within") ? mark : null;
});
document.addEventListener("click", (event) => {
  if (touched && markAt(event) === touched) event.preventDefault(); // the first tap shows, the second follows
  touched = null;
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const mark of document.querySelectorAll(".source-mark:hover, .source-mark:focus-within"))
    mark.classList.add(CLOSED);
});
