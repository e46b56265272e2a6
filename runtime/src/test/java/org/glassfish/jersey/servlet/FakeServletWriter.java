package org.glassfish.jersey.servlet;

import dev.preflight.cors.internal.jersey.RecordingWriter;

/** By its name a writer of Jersey's servlet. */
public final class FakeServletWriter extends RecordingWriter {}
