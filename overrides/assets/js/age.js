/* A text that has not been reviewed for too long says so from that day on, however old the build of the site is. */
const today = new Date().toISOString().slice(0, 10);
for (const notice of document.querySelectorAll("[data-review-by]")) {
  notice.hidden = notice.dataset.reviewBy >= today;
}
