package mdnviz.data;

/// JSON: an array of objects or of arrays, or such objects or arrays one after another. Nothing can
/// be chosen about it.
public record JsonFormat() implements TableFormat {
  @Override
  public char decimalMark() {
    return '.';
  }

  @Override
  public String placeUnit() {
    return "row";
  }
}
