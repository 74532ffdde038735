// Chromium keeps how a short word was shaped while its font was still on the way, and never draws it again.
// New feature settings make it shape anew. A machine with a Chinese font of its own fetches none of ours and never gets here.
// It starts from 1, since Chromium takes a feature’s 0 and 1 for the same setting here.
let arrivals = 1;

document.fonts.addEventListener('loadingdone', () => {
  arrivals += 1;
  document.documentElement.style.setProperty('--luodi-font-arrivals', String(arrivals));
});
