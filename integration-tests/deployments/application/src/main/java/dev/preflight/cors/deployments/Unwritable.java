package dev.preflight.cors.deployments;

/** A type whose message body writer fails. */
public final class Unwritable {}
