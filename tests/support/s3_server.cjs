// s3_server.cjs FOLDER PORT: an S3-compatible server on loopback with one bucket, "portal", which is also served as a website.
const S3rver = require("@20minutes/s3rver");

const [directory, port] = process.argv.slice(2);
const website = `<WebsiteConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <IndexDocument><Suffix>index.html</Suffix></IndexDocument></WebsiteConfiguration>`;
const configureBuckets = [{ name: "portal", configs: [website] }];
new S3rver({ directory, port: Number(port), address: "127.0.0.1", silent: true, configureBuckets }).run();
