/** Positions good to a minute or two between 1950 and 2100 (J. Meeus, Astronomical Algorithms, ch. 25, 49). */

/** Ecliptic longitude of the sun, in degrees, as a day (`YYYY-MM-DD`) begins in Vietnam. */
export function sunLongitude(day: string): number {
  const t = (julianOf(day) - 2_451_545) / 36_525;
  const anomaly = 357.52911 + 35_999.05029 * t - 0.0001537 * t * t;
  const centre =
    (1.914602 - 0.004817 * t) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.000289 * sin(3 * anomaly);
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t;
  const apparent = mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
  return ((apparent % 360) + 360) % 360;
}

/** How many new moons (since the first of 2000) have passed as a day begins in Vietnam. */
export function moonAge(day: string): number {
  const now = julianOf(day);
  let k = Math.floor((now - firstNewMoon) / meanMonth) + 1;
  while (newMoon(k) > now) k -= 1;
  return k;
}

const firstNewMoon = 2_451_550.09766;
const meanMonth = 29.530588861;

/** Julian day, dynamical time, of the k-th new moon after the one of 6 January 2000. */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const e = 1 - 0.002516 * t - 0.0000074 * t * t;
  const m = 2.5534 + 29.1053567 * k - 0.0000014 * t * t;
  const n = 201.5643 + 385.81693528 * k + 0.0107582 * t * t + 0.00001238 * t ** 3;
  const f = 160.7108 + 390.67050284 * k - 0.0016118 * t * t - 0.00000227 * t ** 3;
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
  const periodic =
    -0.4072 * sin(n) +
    0.17241 * e * sin(m) +
    0.01608 * sin(2 * n) +
    0.01039 * sin(2 * f) +
    0.00739 * e * sin(n - m) -
    0.00514 * e * sin(n + m) +
    0.00208 * e * e * sin(2 * m) -
    0.00111 * sin(n - 2 * f) -
    0.00057 * sin(n + 2 * f) +
    0.00056 * e * sin(2 * n + m) -
    0.00042 * sin(3 * n) +
    0.00042 * e * sin(m + 2 * f) +
    0.00038 * e * sin(m - 2 * f) -
    0.00024 * e * sin(2 * n - m) -
    0.00017 * sin(node);
  return firstNewMoon + meanMonth * k + 0.00015437 * t * t + periodic;
}

/** Julian day, dynamical time, of midnight in Vietnam; the earth lags some 70 s behind it. */
const julianOf = (day: string): number =>
  Date.parse(`${day}T00:00:00+07:00`) / 86_400_000 + 2_440_587.5 + 70 / 86_400;

const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
