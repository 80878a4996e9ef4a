FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# Packages change seldom, sources often: this layer is made again only when a project file or a version changes.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/StudyLog.CommandLine/StudyLog.CommandLine.csproj src/StudyLog.CommandLine/
COPY src/StudyLog.Documents/StudyLog.Documents.csproj src/StudyLog.Documents/
COPY src/StudyLog.Domain/StudyLog.Domain.csproj src/StudyLog.Domain/
COPY src/StudyLog.LocalPostgres/StudyLog.LocalPostgres.csproj src/StudyLog.LocalPostgres/
COPY src/StudyLog/StudyLog.csproj src/StudyLog/
RUN dotnet restore src/StudyLog --use-current-runtime && dotnet restore src/StudyLog.CommandLine --use-current-runtime

COPY src src
RUN dotnet publish src/StudyLog --no-restore -c Release --use-current-runtime --no-self-contained -o /published
RUN dotnet publish src/StudyLog.CommandLine --no-restore -c Release --use-current-runtime --no-self-contained -o /command-line

# Debian's and Ubuntu's images of ASP.NET Core carry ICU and the time zones, both of which the service needs.
# No PostgreSQL: the database is another container's, named by ConnectionStrings__studylog.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /published .

# "studylog" beside the service, in a folder of its own; where it asks is the service of this container.
COPY --from=build /command-line /command-line
RUN ln -s /command-line/StudyLog.CommandLine /usr/local/bin/studylog
ENV STUDYLOG_SERVER=http://127.0.0.1:8080

# The image's own HTTP_PORTS would only make the service warn that URLS wins.
ENV ASPNETCORE_HTTP_PORTS= \
    ASPNETCORE_URLS=http://+:8080
EXPOSE 8080
USER $APP_UID

# The image has no curl: the service asks itself.
HEALTHCHECK --interval=10s --timeout=10s --start-period=60s --retries=6 CMD ["dotnet", "StudyLog.dll", "health"]
ENTRYPOINT ["dotnet", "StudyLog.dll"]
