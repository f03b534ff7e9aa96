const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

// The package `node` brings the right one; it is missing where install scripts were skipped.
if (major < 22 || (major === 22 && minor < 15)) {
  process.stderr.write(`当前 Node 是 ${process.versions.node}，平台需要 22.15 以上。npm ci 会自带 Node 24，请不要跳过安装脚本（--ignore-scripts）。\n`)
  process.exit(1)
}
