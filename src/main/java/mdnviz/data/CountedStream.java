package mdnviz.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Tells how much of a stream was read.
///
/// Not thread-safe: one owner at a time.
final class CountedStream extends FilterInputStream {
  private final long size;
  private final ReadingProgress progress;
  private long count;

  /// @param in is read
  /// @param size in bytes, 0 where not known: then nothing is told
  /// @param progress is told after every block
  CountedStream(InputStream in, long size, ReadingProgress progress) {
    super(in);
    this.size = size;
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(read);
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int read) {
    if (read > 0 && size > 0) {
      count += read;
      progress.at(Math.min(1, (double) count / size));
    }
  }
}
