package dev.preflight.cors.deployments.failure;

/** A type whose message body writer fails. */
public final class Unwritable {}
