#!/bin/sh
# @thi.ng/k-means 2.0.42 (npm), segments of customers by place: kmeans(k, places, { dist: HAVERSINE_LATLON, strategy: meansLatLon }), places as
# [latitude, longitude], as its manual has it. One would expect the centre to be among the members, in particular for people near the equator.
# Seen: the turn by 360 degrees that belongs to the longitude is made for the latitude: 360 is added to every latitude below 0. Two customers at -0.2
# and 0.3 degrees have their centre at latitude -179.95, which is no place on earth and half-way round it from both. Of eleven customers in four
# regions (Ecuador, Kenya, Fiji and Samoa, Scandinavia) those in Ecuador and Kenya end in one segment, centred on 179.825, and the fourth segment is gone.
# Fiji's east and west, at longitudes 178.4 and -179.9, are averaged to the Gulf of Guinea. With the plain mean Kenya is alone, and Ecuador with Fiji.
# Meaning: for a shop with customers on both sides of the equator, as Indonesia, Brazil or Kenya have, segments by place are of people far apart.
# The mean of the points on the sphere (below) has the four regions.
# Needs Node.js and npm. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts @thi.ng/k-means@2.0.42 @thi.ng/distance@3.0.44 >/dev/null
cat > places.mjs <<'J'
import { kmeans, meansLatLon } from "@thi.ng/k-means";
import { HAVERSINE_LATLON } from "@thi.ng/distance";

const places = [
  [-0.2, -78.5], [0.3, -78.1],
  [-1.3, 36.8], [0.5, 35.3],
  [-17.8, 177.4], [-18.1, 178.4], [-16.8, -179.9], [-13.8, -171.8],
  [60.2, 24.9], [59.3, 18.1], [59.9, 10.7],
];
const radians = Math.PI / 180;
const onSphere = () => {
  const sum = [0, 0, 0];
  let n = 0;
  return {
    update: ([lat, lon]) => {
      n++;
      sum[0] += Math.cos(lat * radians) * Math.cos(lon * radians);
      sum[1] += Math.cos(lat * radians) * Math.sin(lon * radians);
      sum[2] += Math.sin(lat * radians);
    },
    finish: () => (n ? [Math.atan2(sum[2], Math.hypot(sum[0], sum[1])) / radians, Math.atan2(sum[1], sum[0]) / radians] : undefined),
  };
};
const fit = (strategy) => {
  const initial = [places[0], places[2], places[4], places[8]];
  const found = kmeans(4, places, { strategy, dist: HAVERSINE_LATLON, initial });
  return { members: JSON.stringify(found.map((c) => c.items)), centres: found.map((c) => [...c.centroid].map((v) => Math.round(v * 1000) / 1000)) };
};
const pair = meansLatLon(2);
pair.update(places[0]);
pair.update(places[1]);
const middle = Math.round(pair.finish()[0] * 1000) / 1000;
const [theirs, plain, sphere] = [fit(meansLatLon), fit(undefined), fit(onSphere)];
console.log("middle of -0.2 and 0.3:", middle);
for (const [name, one] of Object.entries({ meansLatLon: theirs, "plain mean": plain, "on the sphere": sphere })) {
  console.log(`${name}: ${one.members} at ${JSON.stringify(one.centres)}`);
}
const same = Math.abs(middle) > 179 && theirs.members === "[[0,1,2,3],[4,5,6,7],[8,9,10]]" && theirs.centres[0][0] === 179.825
  && Math.abs(theirs.centres[1][1]) < 2 && sphere.members === "[[0,1],[2,3],[4,5,6,7],[8,9,10]]" && Math.abs(sphere.centres[2][1]) > 177;
process.exit(same ? 0 : 1);
J
node places.mjs
