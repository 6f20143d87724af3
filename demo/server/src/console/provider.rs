//! The identity provider of the entity, by OpenID Connect: code flow with PKCE, state and nonce.

use std::time::Duration;

use openidconnect::core::{
    CoreAuthenticationFlow, CoreClient, CoreIdTokenClaims, CoreProviderMetadata,
};
use openidconnect::reqwest;
use openidconnect::{
    AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet,
    EndpointSet, IssuerUrl, Nonce, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope,
    TokenResponse as _,
};
use serde::{Deserialize, Serialize};

use crate::store::staff::Role;

/// For each request to the provider.
const REQUEST: Duration = Duration::from_secs(5);

/// Values of `amr` that say that more than one factor was checked (RFC 8176).
const SEVERAL_FACTORS: [&str; 2] = ["mfa", "mca"];

/// The provider as it was configured. It is asked anew at each sign-in: keys change, and a provider that is down must
/// not keep this server from starting.
#[derive(Debug, Clone)]
pub struct Provider {
    issuer: IssuerUrl,
    client_id: ClientId,
    client_secret: ClientSecret,
    come_back: RedirectUrl,
    http: reqwest::Client,
    /// Of whom it knows and this server does not.
    pub default_role: Option<Role>,
}

/// What is remembered until the browser comes back.
#[derive(Debug, Serialize, Deserialize)]
pub struct Errand {
    state: CsrfToken,
    nonce: Nonce,
    verifier: PkceCodeVerifier,
    /// Where to after signing in.
    pub to: String,
}

/// Whom the provider vouches for.
#[derive(Debug, Clone)]
pub struct Identity {
    /// Issuer and subject: the same for good.
    pub subject: String,
    /// In lower case, when the provider has verified it.
    pub email: Option<String>,
    /// As the provider calls them.
    pub name: Option<String>,
    /// Whether it checked more than one factor.
    pub several_factors: bool,
}

/// Why the provider did not vouch.
#[derive(Debug, thiserror::Error)]
pub enum ProviderError {
    /// It does not answer, or not as it should.
    #[error("the identity provider does not answer: {0}")]
    Unreachable(String),
    /// What came back is not what was asked for.
    #[error("what came back from the identity provider is not right: {0}")]
    Refused(String),
}

/// A client that knows where to send whom.
type Ready = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

impl Provider {
    /// `None` when the issuer is no address of a server, or not under TLS on another machine.
    pub fn new(
        issuer: &str,
        client_id: &str,
        client_secret: &str,
        public_url: &str,
        default_role: Option<Role>,
    ) -> Option<Self> {
        let issuer = IssuerUrl::new(issuer.to_owned()).ok()?;
        let local = matches!(issuer.url().host_str(), Some("127.0.0.1" | "localhost" | "[::1]"));
        if issuer.url().scheme() != "https" && !local {
            return None;
        }
        let http = reqwest::Client::builder()
            .timeout(REQUEST)
            // A provider that redirects could make this server call others.
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .ok()?;
        Some(Self {
            issuer,
            client_id: ClientId::new(client_id.to_owned()),
            client_secret: ClientSecret::new(client_secret.to_owned()),
            come_back: RedirectUrl::new(format!("{public_url}/console/identity/return")).ok()?,
            http,
            default_role,
        })
    }

    async fn ready(&self) -> Result<Ready, ProviderError> {
        let found = CoreProviderMetadata::discover_async(self.issuer.clone(), &self.http).await;
        let found = found.map_err(|error| ProviderError::Unreachable(error.to_string()))?;
        let (id, secret) = (self.client_id.clone(), Some(self.client_secret.clone()));
        let client = CoreClient::from_provider_metadata(found, id, secret);
        Ok(client.set_redirect_uri(self.come_back.clone()))
    }

    /// Where to send the browser, and what to remember until it is back.
    ///
    /// # Errors
    /// [`ProviderError::Unreachable`].
    pub async fn send(&self, to: &str) -> Result<(String, Errand), ProviderError> {
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let (url, state, nonce) = self
            .ready()
            .await?
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                CsrfToken::new_random,
                Nonce::new_random,
            )
            .add_scope(Scope::new("email".to_owned()))
            .add_scope(Scope::new("profile".to_owned()))
            .set_pkce_challenge(challenge)
            .url();
        Ok((url.into(), Errand { state, nonce, verifier, to: to.to_owned() }))
    }

    /// Whom the provider vouches for, by what the browser brought back.
    ///
    /// # Errors
    /// [`ProviderError`].
    pub async fn vouched(
        &self,
        errand: Errand,
        state: &str,
        code: String,
    ) -> Result<Identity, ProviderError> {
        let refused = |what: String| ProviderError::Refused(what);
        if errand.state.secret() != state {
            return Err(refused("the state is another one".to_owned()));
        }
        let client = self.ready().await?;
        let answer = client
            .exchange_code(AuthorizationCode::new(code))
            .map_err(|error| refused(error.to_string()))?
            .set_pkce_verifier(errand.verifier)
            .request_async(&self.http)
            .await
            .map_err(|error| refused(error.to_string()))?;
        let token = answer.id_token().ok_or_else(|| refused("there is no id token".to_owned()))?;
        let claims = token
            .claims(&client.id_token_verifier(), &errand.nonce)
            .map_err(|error| refused(error.to_string()))?;
        Ok(identity(claims))
    }
}

fn identity(claims: &CoreIdTokenClaims) -> Identity {
    let verified = claims.email_verified() == Some(true);
    let email = claims.email().filter(|_| verified).map(|email| email.trim().to_lowercase());
    let name = claims.name().and_then(|name| name.get(None)).map(|name| name.to_string());
    let methods = claims.auth_method_refs().map(Vec::as_slice).unwrap_or_default();
    Identity {
        subject: format!("{} {}", claims.issuer().as_str(), claims.subject().as_str()),
        email,
        name,
        several_factors: methods.iter().any(|method| SEVERAL_FACTORS.contains(&method.as_str())),
    }
}
