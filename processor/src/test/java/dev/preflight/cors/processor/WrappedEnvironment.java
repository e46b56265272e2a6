package dev.preflight.cors.processor;

import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The environment of javac with some of it replaced, as tools do that look at what is asked. */
record WrappedEnvironment(ProcessingEnvironment javacs, Elements elements, Types types, Filer filer)
    implements ProcessingEnvironment {

  @Override
  public Map<String, String> getOptions() {
    return javacs.getOptions();
  }

  @Override
  public Messager getMessager() {
    return javacs.getMessager();
  }

  @Override
  public Filer getFiler() {
    return filer;
  }

  @Override
  public Elements getElementUtils() {
    return elements;
  }

  @Override
  public Types getTypeUtils() {
    return types;
  }

  @Override
  public SourceVersion getSourceVersion() {
    return javacs.getSourceVersion();
  }

  @Override
  public Locale getLocale() {
    return javacs.getLocale();
  }
}
