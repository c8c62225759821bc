-- Accounts: what signing in needs, apart from school data, readable by the sign-in role alone (better-auth's tables and our own).

create table auth."user" (
  "id" text primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null default false,
  "image" text, "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now(),
  "twoFactorEnabled" boolean default false
);
create table auth."session" (
  "id" text primary key, "expiresAt" timestamptz not null, "token" text not null unique, "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(), "ipAddress" text, "userAgent" text,
  "userId" text not null references auth."user" ("id") on delete cascade
);
create index session_by_user on auth."session" ("userId");
create table auth."account" (
  "id" text primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references auth."user" ("id") on delete cascade,
  "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz,
  "scope" text, "password" text, "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now()
);
create index account_by_user on auth."account" ("userId");
create table auth."verification" (
  "id" text primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now()
);
create index verification_by_identifier on auth."verification" ("identifier");
create table auth."twoFactor" (
  "id" text primary key, "secret" text not null, "backupCodes" text not null, "userId" text not null references auth."user" ("id") on delete cascade,
  "verified" boolean default true, "failedVerificationCount" integer default 0, "lockedUntil" timestamptz
);
create index two_factor_by_user on auth."twoFactor" ("userId");

-- Tries that failed, by account and by address, so that neither guessing one password nor guessing many pays.
create table auth.attempt (
  kind text not null check (kind in ('account', 'address')),
  subject text not null,
  failures integer not null,
  last_at timestamptz not null,
  locked_until timestamptz,
  primary key (kind, subject)
);

-- A one-time code works once (RFC 6238, 5.2): better-auth accepts it again within its window.
create table auth.used_code (
  user_id text not null references auth."user" ("id") on delete cascade,
  code_hash text not null,
  used_at timestamptz not null default now(),
  primary key (user_id, code_hash)
);

grant usage on schema auth to workbench_sign_in;
grant select, insert, update, delete on all tables in schema auth to workbench_sign_in;
