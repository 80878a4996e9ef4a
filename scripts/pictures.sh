#!/usr/bin/env bash
# Takes the pictures of the README and the guides anew, of the demo's year in a real browser.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/prepare.sh
source scripts/prepare.sh

need_dotnet
need_icu
need_postgres
want_browser

STUDYLOG_PICTURES=1 exec dotnet test tests/StudyLog.Browser.Tests --nologo --filter 'FullyQualifiedName~Pictures_of_the_readme'
