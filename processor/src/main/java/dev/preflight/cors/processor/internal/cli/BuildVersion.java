package dev.preflight.cors.processor.internal.cli;

import dev.preflight.cors.internal.text.Build;
import picocli.CommandLine.IVersionProvider;

/** For {@code --version}. */
final class BuildVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"preflight " + Build.version()};
  }
}
