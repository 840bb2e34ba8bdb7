// Source marks work without this: they are links whose box opens on hover and focus. Here the box can be closed
// with Escape, kept inside the window, and opened by a first tap where there is no hover.
const CLOSED = "source-mark--closed";

const inside = (mark) => {
  const box = mark.querySelector(".source-mark__box");
  if (!box) return;
  box.style.setProperty("margin-left", "0px");
  const { left, right } = box.getBoundingClientRect();
  const edge = document.documentElement.clientWidth - 8;
  const shift = left < 8 ? 8 - left : right > edge ? edge - right : 0;
  box.style.setProperty("margin-left", `${shift}px`);
};

for (const mark of document.querySelectorAll(".source-mark")) {
  const open = () => {
    mark.classList.remove(CLOSED);
    inside(mark);
  };
  mark.addEventListener("mouseenter", open);
  mark.addEventListener("focusin", open);

  let touched = false;
  mark.querySelector("a").addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "touch" && !mark.matches(":focus-within");
  });
  mark.querySelector("a").addEventListener("click", (event) => {
    if (touched) event.preventDefault(); // the first tap shows, the second follows
    touched = false;
  });
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const mark of document.querySelectorAll(".source-mark:hover, .source-mark:focus-within")) mark.classList.add(CLOSED);
});
