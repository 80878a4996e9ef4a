-- Run once by the postgres image, as its superuser in the database "studylog", when the volume is still empty.
-- Two roles: the owner makes and changes the schema when the service starts, and lets the service use it; the service
-- runs as the other one, which reads and writes rows and can neither change nor drop a table.

\getenv owner_password STUDYLOG_OWNER_PASSWORD
\getenv service_password STUDYLOG_PASSWORD

CREATE ROLE studylog_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE studylog LOGIN PASSWORD :'service_password';

REVOKE ALL ON DATABASE studylog FROM PUBLIC;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT CONNECT, CREATE ON DATABASE studylog TO studylog_owner;
GRANT CONNECT ON DATABASE studylog TO studylog;

-- Extensions the owner could not make in a schema it does not own live in "public"; both may use them there.
GRANT USAGE, CREATE ON SCHEMA public TO studylog_owner;
GRANT USAGE ON SCHEMA public TO studylog;
