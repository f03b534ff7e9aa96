/**
 * Words of a list's GET form. The pattern keeps long numbers out of the address, also without scripts:
 * whole identity numbers go by the search box of the bar, which posts.
 */
export function NameFilter({ label, value, digits }: { label: string; value: string; digits: string }) {
  return (
    <div className="field">
      <label htmlFor="q-q">{label}</label>
      <input id="q-q" name="q" key={value} defaultValue={value} autoComplete="off" maxLength={50} pattern="(?!.*[0-9]{5}).*" title={digits} />
    </div>
  )
}
