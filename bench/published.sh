# Sourced by the scripts that measure a published portal; $root is the repository.

# The folder of the portal to measure: PORTAL, or this source published into the folder given.
published() {
  if [ -n "${PORTAL:-}" ]; then
    echo "$PORTAL"
    return
  fi
  "$root/docs/deploy/publish.sh" "$1/portal.tar.gz" >/dev/null && tar -xzf "$1/portal.tar.gz" -C "$1" && echo "$1/depinguide"
}

free_port() {
  node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}
