### The frame of the console, and who may enter it. Shown to an entity's own staff; formal and short.

## Around every page

console-name = Moderation console
console-skip = Skip to content
console-pages = Pages of the console
console-sign-out = Sign out
console-first-page = Back to the first page
bar-audit = Audit log
bar-members = Members
bar-account = Account
welcome-title = Welcome

## Roles

role-viewer = Viewer
role-moderator = Moderator
role-editor = Editor
role-owner = Owner

## Why a page is not shown: a title, then what to do

trouble-forbidden = This page is not open to you
trouble-forbidden-do = Your role does not allow this. Please ask an owner if you need it.
trouble-not-found = This page was not found
trouble-not-found-do = The link may be old or incomplete.
trouble-malformed = The request could not be read
trouble-malformed-do = Nothing was changed. Please go back to the page before and try again.
trouble-too-large = The request is too large
trouble-too-large-do = Nothing was changed. Please go back to the page before and shorten the text.
trouble-cross-site = The request was refused: it was not sent by this console
trouble-cross-site-do = Nothing was changed. Please open the page in the console itself and try again.
trouble-outdated = This has changed meanwhile
trouble-outdated-do = Nothing was changed. Please look at it as it is now, then decide.
trouble-unavailable = The service is unavailable
trouble-unavailable-do = Please try again shortly.

## What was done, as the audit log says it

audit-member-added = Member added
audit-role-changed = Role changed
audit-member-disabled = Member disabled
audit-member-enabled = Member enabled again
audit-link-made = Link to set a password made
audit-password-set = Password set
audit-factor-set = Two-step verification set up
audit-factor-reset = Two-step verification reset
audit-recovery-used = Recovery code used
audit-identity-tied = Account tied to the identity provider
audit-signed-in = Signed in
audit-signed-out = Signed out
audit-sign-in-failed = Sign-in failed
