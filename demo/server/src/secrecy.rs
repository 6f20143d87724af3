//! Keyed hashes: what lies on disk instead of devices, receipts and idempotency keys.
//!
//! Who took part ([`VoterKey`]) and what was chosen ([`BallotKey`]) both come from the device's
//! random id, which is never stored, by ways that do not cross: a copy of the database cannot join
//! them, not even with the secret.

use data_encoding::BASE64URL_NOPAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sawt_wire::{DeviceToken, FieldId, FormId, PollId, ThreadId};
use sha2::Sha256;

use crate::receipt::Receipt;

/// 128 bits of a keyed hash.
pub type Hash = [u8; 16];

/// Says that a voter took part in one poll.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct VoterKey(pub Hash);

/// Finds one ballot of one poll.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct BallotKey(pub Hash);

/// Says that a device wrote in one thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AuthorKey(pub Hash);

/// Says that a device supports a comment of one thread; nothing leads from it to an [`AuthorKey`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SupporterKey(pub Hash);

/// Says that a device has reported a comment of one thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ReporterKey(pub Hash);

/// Tells whether an edit token belongs to a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct EditKey(pub Hash);

/// Says that a device has submitted to one form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TakerKey(pub Hash);

/// Tells whether an access code belongs to a submission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AccessKey(pub Hash);

/// Names a request that writes a message about one submission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct MessageKey(pub Hash);

/// A request to submit: form, device and idempotency key. A report has no device.
#[derive(Debug, Clone, Copy)]
pub struct Submitting<'a> {
    /// To which form.
    pub form: &'a FormId,
    /// From which device.
    pub device: Option<DeviceId>,
    /// The idempotency key.
    pub key: &'a str,
}

/// Names a request of one device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RequestKey(pub Hash);

/// Tells whether a repeated request asks for the same. Its hash is keyed by the idempotency key
/// itself, which is not stored, so that a ballot cannot be guessed from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Seal(pub Hash);

/// A browser, by the random id in its token; or one paper of a plain HTML form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeviceId(Hash);

/// What a paper is for.
#[derive(Debug, Clone, Copy)]
pub enum Paper<'a> {
    /// A vote in this poll.
    Vote(&'a PollId),
    /// A comment in this thread.
    Comment(&'a ThreadId),
    /// A submission to this form.
    Submission(&'a FormId),
}

impl<'a> Paper<'a> {
    fn signed(self) -> (&'static str, &'a str) {
        match self {
            Self::Vote(poll) => ("paper", poll.as_str()),
            Self::Comment(thread) => ("comment-paper", thread.as_str()),
            Self::Submission(form) => ("submission-paper", form.as_str()),
        }
    }
}

/// The operating system gave no random bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the operating system gave no random bytes")]
pub struct NoRandomness;

/// The server's secret.
#[derive(Clone)]
pub struct Secret([u8; 64]);

impl Secret {
    /// Of 32 random bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        let mut key = [0; 64];
        key[..32].copy_from_slice(&bytes);
        Self(key)
    }

    /// Tells two secrets apart without telling either.
    pub fn fingerprint(&self) -> Hash {
        self.hash("fingerprint", &[])
    }

    /// A token for a browser that has none.
    ///
    /// # Errors
    /// [`NoRandomness`].
    pub fn issue_device(&self) -> Result<DeviceToken, NoRandomness> {
        let id = random_hash()?;
        let signature = self.hash("device", &[&id]);
        let (id, signature) = (BASE64URL_NOPAD.encode(&id), BASE64URL_NOPAD.encode(&signature));
        Ok(DeviceToken(format!("{id}.{signature}")))
    }

    /// The device of a token; `None` when this server did not sign it.
    pub fn device(&self, token: &str) -> Option<DeviceId> {
        let (id, signature) = token.split_once('.')?;
        let id: Hash = decode(id)?;
        let signature: Hash = decode(signature)?;
        self.is_signed("device", &[&id], &signature).then_some(DeviceId(id))
    }

    /// A paper: a one-time token for a plain HTML form, good until `expires` (seconds since the Unix epoch).
    ///
    /// # Errors
    /// [`NoRandomness`].
    pub fn issue_paper(&self, paper: Paper<'_>, expires: i64) -> Result<String, NoRandomness> {
        let id = random_hash()?;
        let (domain, subject) = paper.signed();
        let signature = self.hash(domain, &[&id, subject.as_bytes(), &expires.to_be_bytes()]);
        let (id, signature) = (BASE64URL_NOPAD.encode(&id), BASE64URL_NOPAD.encode(&signature));
        Ok(format!("{id}.{expires}.{signature}"))
    }

    /// Who fills in that paper; `None` when it is forged, expired at `now` or for something else.
    pub fn paper(&self, paper: Paper<'_>, written: &str, now: i64) -> Option<DeviceId> {
        let (domain, subject) = paper.signed();
        let mut parts = written.splitn(3, '.');
        let id: Hash = decode(parts.next()?)?;
        let expires: i64 = parts.next()?.parse().ok()?;
        let signature: Hash = decode(parts.next()?)?;
        let parts: [&[u8]; 3] = [&id, subject.as_bytes(), &expires.to_be_bytes()];
        (now < expires && self.is_signed(domain, &parts, &signature)).then_some(DeviceId(id))
    }

    /// What says that this device took part in this poll.
    pub fn voter(&self, poll: &PollId, device: DeviceId) -> VoterKey {
        VoterKey(self.hash("voter", &[poll.as_str().as_bytes(), &device.0]))
    }

    /// The receipt of this device's one vote in this poll.
    pub fn receipt(&self, poll: &PollId, device: DeviceId) -> Receipt {
        Receipt::of(self.hash("receipt", &[poll.as_str().as_bytes(), &device.0]))
    }

    /// The receipt of one of this device's many votes, where every vote counts.
    pub fn receipt_of_request(&self, poll: &PollId, device: DeviceId, key: &str) -> Receipt {
        let parts: [&[u8]; 3] = [poll.as_str().as_bytes(), &device.0, key.as_bytes()];
        Receipt::of(self.hash("receipt-of-request", &parts))
    }

    /// Where the ballot of a receipt lies.
    pub fn ballot(&self, poll: &PollId, receipt: &Receipt) -> BallotKey {
        BallotKey(self.hash("ballot", &[poll.as_str().as_bytes(), receipt.as_str().as_bytes()]))
    }

    /// What says that this device wrote in this thread; another hash in each thread.
    pub fn author(&self, thread: &ThreadId, device: DeviceId) -> AuthorKey {
        AuthorKey(self.hash("author", &[thread.as_str().as_bytes(), &device.0]))
    }

    /// What says that this device supports a comment of this thread.
    pub fn supporter(&self, thread: &ThreadId, device: DeviceId) -> SupporterKey {
        SupporterKey(self.hash("supporter", &[thread.as_str().as_bytes(), &device.0]))
    }

    /// What says that this device has reported a comment of this thread.
    pub fn reporter(&self, thread: &ThreadId, device: DeviceId) -> ReporterKey {
        ReporterKey(self.hash("reporter", &[thread.as_str().as_bytes(), &device.0]))
    }

    /// The id of the comment that this request posts: the same however often it comes.
    pub fn comment(&self, thread: &ThreadId, device: DeviceId, key: &str) -> [u8; 10] {
        let parts: [&[u8]; 3] = [thread.as_str().as_bytes(), &device.0, key.as_bytes()];
        let hash = self.hash("comment", &parts);
        std::array::from_fn(|at| hash[at])
    }

    /// The edit token of the comment that this request posts.
    pub fn edit_token(&self, thread: &ThreadId, device: DeviceId, key: &str) -> Receipt {
        let parts: [&[u8]; 3] = [thread.as_str().as_bytes(), &device.0, key.as_bytes()];
        Receipt::of(self.hash("edit-token", &parts))
    }

    /// What lies on disk of an edit token.
    pub fn edit_key(&self, token: &Receipt) -> EditKey {
        EditKey(self.hash("edit-key", &[token.as_str().as_bytes()]))
    }

    /// Whoever holds an edit token and has no device token, for the sake of remembering requests.
    pub fn bearer(&self, token: &Receipt) -> DeviceId {
        DeviceId(self.hash("bearer", &[token.as_str().as_bytes()]))
    }

    /// What says that this device has submitted to this form.
    pub fn taker(&self, form: &FormId, device: DeviceId) -> TakerKey {
        TakerKey(self.hash("taker", &[form.as_str().as_bytes(), &device.0]))
    }

    /// The submission that this request makes: the same however often it comes.
    pub fn submission(&self, request: Submitting<'_>) -> i64 {
        let hash = self.of_submitting("submission", request, &[]);
        i64::from_be_bytes(std::array::from_fn(|at| hash[at]))
    }

    /// The reference of the submission that this request makes: 10 digits, which tell neither how many there are nor
    /// when it came. `nth` is another one each time, for where the others are taken.
    pub fn reference(&self, request: Submitting<'_>, nth: u8) -> String {
        let hash = self.of_submitting("reference", request, &[nth]);
        let digits = format!("{:010}", u128::from_be_bytes(hash) % 10_000_000_000);
        [&digits[..3], &digits[3..6], &digits[6..]].join("-")
    }

    /// The access code of the submission that this request makes.
    pub fn access_code(&self, request: Submitting<'_>) -> Receipt {
        Receipt::of(self.of_submitting("access-code", request, &[]))
    }

    /// The file that this request sends for a field.
    pub fn file(&self, request: Submitting<'_>, field: &FieldId) -> Hash {
        self.of_submitting("file", request, field.as_str().as_bytes())
    }

    /// What lies on disk of an access code.
    pub fn access_key(&self, code: &Receipt) -> AccessKey {
        AccessKey(self.hash("access-key", &[code.as_str().as_bytes()]))
    }

    /// Under which a message about the submission of that reference is written once.
    pub fn message(&self, reference: &str, key: &str) -> MessageKey {
        MessageKey(self.hash("message", &[reference.as_bytes(), key.as_bytes()]))
    }

    fn of_submitting(&self, domain: &str, request: Submitting<'_>, more: &[u8]) -> Hash {
        let Submitting { form, device, key } = request;
        let device = device.as_ref().map_or(&[][..], |device| &device.0);
        self.hash(domain, &[form.as_str().as_bytes(), device, key.as_bytes(), more])
    }

    /// Under which a device's request is remembered.
    pub fn request(&self, device: DeviceId, key: &str) -> RequestKey {
        RequestKey(self.hash("request", &[&device.0, key.as_bytes()]))
    }

    /// A row's seal in the audit log.
    pub fn audit_row(&self, parts: &[&[u8]]) -> [u8; 32] {
        self.mac("audit-row", parts).finalize().into_bytes().into()
    }

    /// What confirms how many rows the audit log has, and its last row's seal.
    pub fn audit_head(&self, rows: i64, last: &[u8; 32]) -> [u8; 32] {
        self.mac("audit-head", &[&rows.to_be_bytes(), last]).finalize().into_bytes().into()
    }

    /// Where the session of that random id lies.
    pub fn session(&self, id: i128) -> [u8; 32] {
        self.mac("session", &[&id.to_be_bytes()]).finalize().into_bytes().into()
    }

    /// What goes into the hashes of members' passwords, so that they can't be tried on a copy of the database.
    pub fn pepper(&self) -> [u8; 32] {
        self.mac("pepper", &[]).finalize().into_bytes().into()
    }

    /// The key of a member's second factor, which is not stored.
    pub fn factor(&self, member: i64, seed: &Hash) -> [u8; 20] {
        let whole = self.mac("factor", &[&member.to_be_bytes(), seed]).finalize().into_bytes();
        std::array::from_fn(|at| whole[at])
    }

    /// What lies on disk of a member's recovery code.
    pub fn recovery(&self, member: i64, code: &Receipt) -> Hash {
        self.hash("recovery", &[&member.to_be_bytes(), code.as_str().as_bytes()])
    }

    /// What lies on disk of the random part of a set-up link.
    pub fn link(&self, word: &str) -> Hash {
        self.hash("set-up-link", &[word.as_bytes()])
    }

    fn hash(&self, domain: &str, parts: &[&[u8]]) -> Hash {
        truncated(&self.mac(domain, parts).finalize().into_bytes())
    }

    fn is_signed(&self, domain: &str, parts: &[&[u8]], signature: &Hash) -> bool {
        self.mac(domain, parts).verify_truncated_left(signature).is_ok()
    }

    fn mac(&self, domain: &str, parts: &[&[u8]]) -> Hmac<Sha256> {
        keyed_mac(self.0, domain, parts)
    }
}

impl Seal {
    /// Of a request with this idempotency key that asks for `parts`.
    pub fn of(key: &str, parts: &[&[u8]]) -> Self {
        let mut padded = [0; 64];
        for (to, from) in padded.iter_mut().zip(key.bytes()) {
            *to = from;
        }
        Self(truncated(&keyed_mac(padded, "seal", parts).finalize().into_bytes()))
    }
}

/// Every part goes in with its length, so that no two lists of parts read the same.
fn keyed_mac(key: [u8; 64], domain: &str, parts: &[&[u8]]) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new(&key.into());
    for part in std::iter::once(&domain.as_bytes()).chain(parts) {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac
}

fn truncated(whole: &[u8]) -> Hash {
    std::array::from_fn(|i| whole.get(i).copied().unwrap_or_default())
}

/// 128 random bits.
///
/// # Errors
/// [`NoRandomness`].
pub fn random_hash() -> Result<Hash, NoRandomness> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| NoRandomness)?;
    Ok(bytes)
}

fn decode(word: &str) -> Option<Hash> {
    BASE64URL_NOPAD.decode(word.as_bytes()).ok()?.try_into().ok()
}
