//! One member, and what an owner may change about them.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::link_page;
use crate::app::App;
use crate::console::answer::back_to;
use crate::console::flash::Flash;
use crate::console::form::Form;
use crate::console::frame::Frame;
use crate::console::links;
use crate::console::member::Member;
use crate::console::trouble::Trouble;
use crate::console::visit::Visit;
use crate::http::body::Named;
use crate::http::problem::Refusal;
use crate::store::staff::{KeptMember, MemberChange, MemberId, Role, StaffError, Standing};

/// The number in the path; what is no number names nobody.
type Whom = Result<Named<MemberId>, Refusal>;

#[derive(Template)]
#[template(path = "console/member.html")]
struct MemberPage {
    frame: Frame,
    member: KeptMember,
}

async fn found(app: &App, whom: Whom) -> Result<KeptMember, Trouble> {
    let Named(id) = whom.map_err(|_| Trouble::NotFound)?;
    app.store.member(id).await?.ok_or(Trouble::NotFound)
}

/// The member's page.
pub(in crate::console) async fn page(
    State(app): State<App>,
    frame: Frame,
    whom: Whom,
) -> Result<Response, Trouble> {
    let member = found(&app, whom).await?;
    let title = member.name.clone();
    Ok(frame.titled(title).send(StatusCode::OK, |frame| MemberPage { frame, member }))
}

/// Carries a change out, and goes back to the member's page.
async fn change(
    app: &App,
    visit: &Visit,
    owner: &Member,
    whom: Whom,
    change: MemberChange,
    done: &'static str,
) -> Result<Response, Trouble> {
    let member = found(app, whom).await?;
    let changed = app.store.change_member(member.id, change, owner.witness(&app.secret)).await;
    let flash = match changed {
        Ok(_) => Flash::done(done).with("name", member.name),
        Err(StaffError::LastOwner) => Flash::warning("member-last-owner"),
        Err(error) => return Err(error.into()),
    };
    back_to(visit, &format!("/console/members/{}", member.id), flash).await
}

/// A role by its name.
#[derive(Deserialize)]
pub(in crate::console) struct TypedRole {
    role: String,
}

/// Gives another role.
pub(in crate::console) async fn role(
    State(app): State<App>,
    visit: Visit,
    owner: Member,
    whom: Whom,
    Form(typed): Form<TypedRole>,
) -> Result<Response, Trouble> {
    let role = Role::of_name(&typed.role).ok_or(Trouble::Malformed)?;
    let changes = MemberChange::Role(role);
    change(&app, &visit, &owner, whom, changes, "member-role-done").await
}

/// May sign in or not.
#[derive(Deserialize)]
pub(in crate::console) struct TypedStanding {
    standing: String,
}

/// Disables or enables.
pub(in crate::console) async fn standing(
    State(app): State<App>,
    visit: Visit,
    owner: Member,
    whom: Whom,
    Form(typed): Form<TypedStanding>,
) -> Result<Response, Trouble> {
    let (standing, done) = match typed.standing.as_str() {
        "active" => (Standing::Active, "member-enabled-done"),
        "disabled" => (Standing::Disabled, "member-disabled-done"),
        _ => return Err(Trouble::Malformed),
    };
    change(&app, &visit, &owner, whom, MemberChange::Standing(standing), done).await
}

/// Takes the second factor away; the next sign-in sets it up anew.
pub(in crate::console) async fn factor(
    State(app): State<App>,
    visit: Visit,
    owner: Member,
    whom: Whom,
) -> Result<Response, Trouble> {
    change(&app, &visit, &owner, whom, MemberChange::NoFactor, "member-factor-done").await
}

/// Makes a link to set a password, and shows it once.
pub(in crate::console) async fn link(
    State(app): State<App>,
    frame: Frame,
    owner: Member,
    whom: Whom,
) -> Result<Response, Trouble> {
    let member = found(&app, whom).await?;
    let (link, url) =
        links::make(&app.secret, &app.public_url).map_err(|_| Trouble::Unavailable)?;
    let change = MemberChange::Link(link);
    app.store.change_member(member.id, change, owner.witness(&app.secret)).await?;
    Ok(link_page(frame, member.name, url))
}
