/** The annotation processor, for {@code --processor-module-path}. */
module dev.preflight.cors.processor {
  requires java.compiler;
  // Line numbers and method bodies, where the compiler is javac.
  requires static jdk.compiler;
  requires dev.preflight.cors.runtime;

  provides javax.annotation.processing.Processor with
      dev.preflight.cors.processor.PreflightProcessor,
      dev.preflight.cors.processor.UnannotatedProcessor;
  provides dev.preflight.cors.policy.OriginExpressionAnalyser with
      dev.preflight.cors.expression.AutomatonAnalyser;

}
