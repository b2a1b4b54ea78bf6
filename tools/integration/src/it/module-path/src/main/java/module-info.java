/** A user of the library on the module path. */
module org.nutricoverage.consumer {
  requires org.nutricoverage.deskreview;
  requires org.nutricoverage.survey;
}
