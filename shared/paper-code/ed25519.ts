/**
 * Ed25519 verification (RFC 8032, 5.1.7) in plain numbers, for phones whose browser does not know it.
 *
 * Only public things go through it, so it need not take the same time for each. It accepts what OpenSSL accepts:
 * the test holds both against the same signatures, whole and broken.
 */
const p = 2n ** 255n - 19n;
/** Order of the base point. */
const order = 2n ** 252n + 27742317777372353535851937790883648493n;

type Point = { readonly x: bigint; readonly y: bigint; readonly z: bigint; readonly t: bigint };
const identity: Point = { x: 0n, y: 1n, z: 1n, t: 0n };

const mod = (value: bigint): bigint => {
  const rest = value % p;
  return rest < 0n ? rest + p : rest;
};

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = mod(base);
  for (let left = exponent; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) result = mod(result * square);
    square = mod(square * square);
  }
  return result;
}

const inverse = (value: bigint): bigint => power(value, p - 2n);
const d = mod(-121665n * inverse(121666n));
const rootOfMinusOne = power(2n, (p - 1n) / 4n);

function add(one: Point, other: Point): Point {
  const a = mod((one.y - one.x) * (other.y - other.x));
  const b = mod((one.y + one.x) * (other.y + other.x));
  const c = mod(2n * one.t * d * other.t);
  const e = mod(2n * one.z * other.z);
  return {
    x: mod((b - a) * (e - c)),
    y: mod((e + c) * (b + a)),
    z: mod((e - c) * (e + c)),
    t: mod((b - a) * (b + a)),
  };
}

/** x from y and the sign of x; undefined where no such point lies on the curve (RFC 8032, 5.1.3). */
function pointOf(bytes: Uint8Array): Point | undefined {
  const number = fromLittleEndian(bytes);
  const sign = number >> 255n;
  const y = number & (2n ** 255n - 1n);
  if (y >= p) return undefined;
  const u = mod(y * y - 1n);
  const v = mod(d * y * y + 1n);
  const candidate = mod(u * power(v, 3n) * power(u * power(v, 7n), (p - 5n) / 8n));
  const check = mod(v * candidate * candidate);
  const root = check === u ? candidate : check === mod(-u) ? mod(candidate * rootOfMinusOne) : undefined;
  if (root === undefined || (root === 0n && sign === 1n)) return undefined;
  const x = (root & 1n) === sign ? root : p - root;
  return { x, y, z: 1n, t: mod(x * y) };
}

function bytesOf({ x, y, z }: Point): bigint {
  const undo = inverse(z);
  return mod(y * undo) | ((mod(x * undo) & 1n) << 255n);
}

function fromLittleEndian(bytes: Uint8Array): bigint {
  return [...bytes].reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}

const basePoint = ((): Point => {
  const y = mod(4n * inverse(5n));
  const encoded = Uint8Array.from({ length: 32 }, (_, at) => Number((y >> BigInt(8 * at)) & 0xffn));
  const point = pointOf(encoded);
  if (point === undefined) throw new Error("the base point lies on the curve");
  return point;
})();

/** scalar × base + other × point, both bit by bit at once. */
function combined(scalar: bigint, other: bigint, point: Point): Point {
  const sum = add(basePoint, point);
  let result = identity;
  for (let bit = 252n; bit >= 0n; bit -= 1n) {
    result = add(result, result);
    const one = (scalar >> bit) & 1n;
    const two = (other >> bit) & 1n;
    if (one === 1n && two === 1n) result = add(result, sum);
    else if (one === 1n) result = add(result, basePoint);
    else if (two === 1n) result = add(result, point);
  }
  return result;
}

export async function verifyEd25519(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
  sha512: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>,
): Promise<boolean> {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const r = signature.subarray(0, 32);
  const s = fromLittleEndian(signature.subarray(32));
  const key = pointOf(publicKey);
  if (key === undefined || s >= order) return false;
  const digest = await sha512(Uint8Array.from([...r, ...publicKey, ...message]));
  const k = fromLittleEndian(digest) % order;
  const minusKey = { ...key, x: mod(-key.x), t: mod(-key.t) };
  return bytesOf(combined(s, k, minusKey)) === fromLittleEndian(r);
}
