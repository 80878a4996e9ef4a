#!/usr/bin/env bash
# Builds once and runs every test project; --all adds the long tests, and the rules of style and analysis to the build. The last line is the sum.
# On a prepared machine "dotnet test" does what --all does.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
# shellcheck source=scripts/prepare.sh
source scripts/prepare.sh

which_tests=(--filter 'Category!=Long')
rules=(-p:RunAnalyzersDuringBuild=false)
for argument in "$@"; do
  case $argument in
    --all) which_tests=() rules=() ;;
    *) stop "不认识的参数 $argument，只有 --all。 Unknown argument $argument; there is only --all." ;;
  esac
done

need_dotnet
need_icu
need_postgres
want_compose
want_curl
want_browser
want_office
want_npm

results="$PWD/artifacts/test-results"
rm -rf "$results"
passed=0 failed=0 skipped=0

# counter <trx file> <name>: nothing to read counts as nought.
counter() {
  local value
  value="$(sed -n "s/.*<Counters[^>]* $2=\"\([0-9]*\)\".*/\1/p" "$1" 2>/dev/null | head -n 1)"
  echo "${value:-0}"
}

run_project() {
  local name trx outcome=0 total executed good bad
  name="$(basename "$1" .csproj)"
  trx="$results/$name.trx"
  say "— $name"
  dotnet test "$1" -c Release --no-build --nologo "${which_tests[@]}" \
    --results-directory "$results" --logger "trx;LogFileName=$name.trx" </dev/null || outcome=$?
  total="$(counter "$trx" total)" executed="$(counter "$trx" executed)" good="$(counter "$trx" passed)"
  bad=$((executed - good))
  if [[ $outcome -ne 0 && $bad -eq 0 ]]; then
    say "$name 以 $outcome 结束，却没有失败的测试，计作一次失败。 $name ended with $outcome though no test of it failed: counted as one failure."
    bad=1
  fi
  passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + total - executed))
}

if dotnet build StudyLog.sln -c Release --nologo -nodeReuse:false "${rules[@]}" </dev/null; then
  for project in tests/*/*.csproj; do run_project "$project"; done
else
  say '编译失败，没有运行测试。 The build failed; no test ran.'
  failed=1
fi

sum="$passed passed, $failed failed"
[[ $skipped -eq 0 ]] || sum+=", $skipped skipped"
echo "$sum"
[[ $failed -eq 0 && $passed -gt 0 ]]
