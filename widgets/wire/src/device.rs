//! The device's anonymous token.

use serde::{Deserialize, Serialize};

use crate::Timestamp;

/// Signed by the backend and meaningless to everyone else; at most 512 visible ASCII characters.
///
/// It says that this browser has been here before, and nothing about who uses it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DeviceToken(pub String);

/// The answer to `POST /v1/devices`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Device {
    /// The server's time.
    pub now: Timestamp,
    /// To be sent as [`crate::header::DEVICE_TOKEN`] with everything that belongs to this device.
    pub token: DeviceToken,
}
