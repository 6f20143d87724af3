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
audit-recovery-set = Recovery codes made anew
audit-recovery-used = Recovery code used
audit-identity-tied = Account tied to the identity provider
audit-signed-in = Signed in
audit-signed-out = Signed out
audit-sign-in-failed = Sign-in failed

## Fields

field-login = Login
field-name = Name
field-role = Role
field-standing = Status
field-seen = Last sign-in
field-password = Password
field-current-password = Current password
field-new-password = New password
field-again = New password once more
field-code = Verification code
console-cancel = Cancel

## Times. $date (text): a day in words. $time (text): hour and minute. $place (text): the zone in words

time-moment = { $date }, { $time }
time-place = Times are in { $place }

## Signing in

sign-in-title = Sign in
sign-in-button = Sign in
sign-in-wrong = Login or password is not right.
sign-in-lost = If you lost your password, please ask an owner for a new link.
sign-in-again = Begin again
sign-in-provider-lead = You can also sign in with the entity's account.
sign-in-provider = Sign in with the entity's account
sign-out-done = You are signed out.
identity-unreachable = The identity provider does not answer at the moment. You can sign in with your password.
identity-refused = Signing in with the entity's account did not work. Please try again.
identity-unknown = There is no member with this account. Please ask an owner.
# $count (number): seconds to wait, 1 to 59.
wait-seconds =
    { PLURAL($count) ->
        [one] Too many attempts. Please try again in one second.
       *[other] Too many attempts. Please try again in { $count } seconds.
    }
# $count (number): minutes to wait, 1 to 15.
wait-minutes =
    { PLURAL($count) ->
        [one] Too many attempts. Please try again in one minute.
       *[other] Too many attempts. Please try again in { $count } minutes.
    }

## Second factor

second-factor-title = Two-step verification
second-factor-hint = Six digits from your authenticator app, or a recovery code if you lost the device.
second-factor-button = Verify
second-factor-wrong = The code is not right, or was used before. Please enter the one that is shown now.
enrolment-title = Set up two-step verification
enrolment-lead = Please scan this picture with an authenticator app on your phone, then enter the code that it shows.
enrolment-picture = The key as a square code; it stands as text on this page as well
enrolment-by-hand = Or enter the key by hand:
enrolment-hint = Six digits from your authenticator app.
enrolment-button = Switch on
recovery-title = Recovery codes
recovery-lead = If you lose the device, one of these codes stands in for a code of the app. Each is good once.
recovery-once = These codes will not be shown again. Please print them or keep them in a safe place.
recovery-go-on = Continue

## Passwords

password-rules = At least 12 characters. A short sentence is easy to keep in mind and hard to guess.
password-short = The password is shorter than 12 characters.
password-long = The password is longer than allowed.
password-common = The password is easy to guess. Please choose another one.
password-login = The password is the login itself. Please choose another one.
password-different = The two passwords are not the same.

## A link to set a password. $name (text): the member's name

set-up-title = Set a password
set-up-lead = Welcome, { $name }. Please choose a password for the moderation console.
set-up-button = Set password
set-up-done = The password is set. You can sign in now.
link-void = This link is no longer good
link-void-do = It may have been used, or its time has passed. Please ask an owner for a new one.
link-title = Link to set a password
link-lead = Please give this link to { $name } in person. It is good once, within three days.
link-once = This link will not be shown again.

## Account

account-who = Member
account-password = Password
account-password-button = Change password
account-password-done = The password is changed. Other sessions have ended.
account-password-wrong = The current password is not right.
account-factor = Two-step verification
account-factor-on = Two-step verification is on for this account.
account-factor-off = Two-step verification is off for this account.
account-factor-anew = Set up the authenticator app
account-go-on = Continue
account-recovery = New recovery codes
account-recovery-lead = The codes so far are void once new ones are made.
account-recovery-button = Make new codes
account-no-password = This account signs in by the identity provider and has no password here.

## Members. $name (text): a member's name

member-new = Add a member
member-new-title = New member
member-add = Add
member-all = All members
member-name-hint = As colleagues see it. The public does not.
member-login-hint = Usually the e-mail address, without spaces.
member-name-wrong = Please enter a name of 1 to 100 letters.
member-login-wrong = Please enter a login without spaces, of 1 to 100 letters.
member-login-taken = There is a member with this login already.
member-never-seen = Not signed in yet
member-role = Role
member-role-button = Change role
member-ends-sessions = A new role ends the member's open sessions.
member-role-done = The role of { $name } is changed.
member-entry = Signing in
member-entry-lead = The link sets a new password. Resetting two-step verification lets the member set it up anew at the next sign-in.
member-link = Make a new link
member-factor = Reset two-step verification
member-factor-on = On
member-factor-off = Off
member-factor-done = Two-step verification of { $name } is reset and will be set up at the next sign-in.
member-disable = Disable member
member-disabled-done = { $name } is disabled; open sessions have ended.
member-enable = Enable again
member-enabled-done = { $name } can sign in again.
member-last-owner = Nothing was changed: this is the last owner. Please make another member owner first.
standing-active = Active
standing-disabled = Disabled
standing-invited = Password not set yet

## What a role may do

role-viewer-may = Reads
role-moderator-may = Reviews comments and replies to them
role-editor-may = Also writes and publishes consultations, sessions and the entity's page; word lists, templates and settings
role-owner-may = Also members

## Audit log

audit-lead = What was done in the console and on the server, the latest first. Nothing in it can be changed or deleted.
audit-check = Check that the log is whole
audit-check-title = Check of the log
# $count (number): lines of the log, 0 or more.
audit-whole =
    { PLURAL($count) ->
        [one] The log is whole. It has one line.
       *[other] The log is whole. It has { $count } lines.
    }
audit-note = Please keep the following line outside of the server. With it, an older copy in place of the whole file is noticed.
audit-broken = The log is not whole. Please tell whoever looks after the server the following line.
audit-empty = Nothing yet.
audit-number = No.
audit-time = Time
audit-who = By
audit-what = What
audit-subject = Subject
audit-latest = Latest
audit-earlier = Earlier
actor-command-line = Command line
actor-server = Server
