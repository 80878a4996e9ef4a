#!/usr/bin/env bash
# Starts StudyLog in the foreground with demo data; --empty starts it without. Ctrl-C ends it.
# On a prepared machine this is: dotnet run --project src/StudyLog
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
# shellcheck source=scripts/prepare.sh
source scripts/prepare.sh

need_dotnet
need_icu
need_postgres

exec dotnet run --project src/StudyLog -c Release --no-launch-profile -- "$@"
