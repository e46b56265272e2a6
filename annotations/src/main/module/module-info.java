/** What users write on their resource classes. */
module dev.preflight.cors.annotations {
  exports dev.preflight.cors;
}
