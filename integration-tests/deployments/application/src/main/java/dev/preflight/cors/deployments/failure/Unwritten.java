package dev.preflight.cors.deployments.failure;

/** A type that no message body writer knows. */
public final class Unwritten {}
