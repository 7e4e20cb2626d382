// The pinned Node is newer than its line's LTS date, which oidc-provider would warn of wherever it is loaded.
process.release.lts ??= 'Pinned'
